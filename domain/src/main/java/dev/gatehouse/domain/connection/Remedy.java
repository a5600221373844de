package dev.gatehouse.domain.connection;

/** How to mend a finding: what to change at the provider, and what to change here. */
public record Remedy(String atProvider, String here) {}
