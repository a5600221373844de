package dev.gatehouse.web.handover;

/** The page that tells why a hand-over is over. */
public record HandOverOverView(String organization, String reason) {}
