package dev.gatehouse.application.diagnosis;

/** Which of a connection's settings are examined. */
public enum Which {
    /** Those in force. */
    LIVE,
    /** Those that wait to be proven. */
    DRAFT
}
