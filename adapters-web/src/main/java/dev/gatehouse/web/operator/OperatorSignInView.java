package dev.gatehouse.web.operator;

import dev.gatehouse.web.page.Errors;

import java.util.Optional;

/** What the operators' sign-in page shows. */
public record OperatorSignInView(
        boolean provider, Optional<String> ended, String returnTo, String login, Errors errors) {}
