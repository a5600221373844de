package dev.gatehouse.web.session;

import dev.gatehouse.web.page.Errors;

/**
 * What is said before many sessions end.
 *
 * @param user whose; empty for the whole organization, whose short name must then be typed
 */
public record EndView(
        String list, String user, String slug, String numbers, boolean any, Errors errors) {}
