package dev.gatehouse.web.session;

import dev.gatehouse.web.page.Errors;

/**
 * The session policy as the page shows it, or as it was typed.
 *
 * @param ends how many sessions saving it would end; 0 when that is not asked
 */
public record SessionPolicyView(
        String action,
        boolean mayManage,
        String ownership,
        String refreshPercent,
        String absoluteMinutes,
        String idleMinutes,
        long ends,
        Errors errors) {}
