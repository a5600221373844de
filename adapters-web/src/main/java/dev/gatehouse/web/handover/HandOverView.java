package dev.gatehouse.web.handover;

/**
 * The page behind a hand-over link.
 *
 * @param home where somebody who is signed in goes on
 * @param signedInAs who is signed in here in this browser; empty when nobody is
 */
public record HandOverView(
        String action,
        String organization,
        String recipient,
        String maker,
        String until,
        String home,
        String signedInAs) {}
