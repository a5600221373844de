package dev.gatehouse.web.operator;

import dev.gatehouse.web.page.Errors;

/** The form behind a one-time link. */
public record LinkView(
        String action, String organization, String name, String login, Errors errors) {}
