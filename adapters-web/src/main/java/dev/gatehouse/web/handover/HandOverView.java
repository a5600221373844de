package dev.gatehouse.web.handover;

/**
 * The page behind a hand-over link.
 *
 * @param signedInAs who is signed in here in this browser; empty when nobody is
 */
public record HandOverView(
        String action,
        String organization,
        String recipient,
        String maker,
        String until,
        String signedInAs) {}
