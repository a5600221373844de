package dev.gatehouse.domain.connection;

/** How much a finding matters: an error makes a configuration unusable. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
