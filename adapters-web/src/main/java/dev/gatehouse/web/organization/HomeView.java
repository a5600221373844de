package dev.gatehouse.web.organization;

import dev.gatehouse.web.page.Errors;

/** What the front door shows. */
public record HomeView(String typed, Errors errors) {}
