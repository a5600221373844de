package dev.gatehouse.application.connection;

/** Why a connection is examined. */
public enum Occasion {
    /** Somebody saved it or asks: everything that needs no person is tried. */
    ASKED,
    /**
     * The watch looks again: cheaply, and without a client authentication, so that a secret that no
     * longer holds locks nobody out.
     */
    WATCH
}
