package dev.gatehouse.web.problem;

/** What an error page shows. */
public record ErrorView(String title, String detail, String wayOn, String wayOnHref) {}
