package dev.gatehouse.application.session;

/** Lets the thread rest for a moment while somebody else does what it waits for. */
public interface Pause {
    /** About a tenth of a second. */
    void briefly();
}
