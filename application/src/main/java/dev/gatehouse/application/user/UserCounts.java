package dev.gatehouse.application.user;

/** How many users are in each state of binding. */
public record UserCounts(long active, long inactive, long unbound) {}
