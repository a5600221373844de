package dev.gatehouse.application.session;

/** How many live sessions of how many people. */
public record SessionNumbers(long sessions, long people) {}
