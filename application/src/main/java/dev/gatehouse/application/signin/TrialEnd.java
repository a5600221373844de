package dev.gatehouse.application.signin;

/** How a trial sign-in ended. */
public enum TrialEnd {
    /** The draft is in force now. */
    CONNECTED,
    /** It proved the draft, and a Super Administrator decides whether it comes into force. */
    AWAITS_CONFIRMATION,
    /** It did not prove the draft; its report says why. */
    NOT_PROVEN
}
