package dev.gatehouse.application.signin;

import java.util.Locale;

/** Why a sign-in was refused; each has a sentence of its own for the person. */
public enum RefusalCode {
    /** The answer belongs to no attempt. */
    STATE_UNKNOWN,
    /** The attempt was completed before. */
    ATTEMPT_USED,
    /** The attempt was begun in another browser. */
    OTHER_BROWSER,
    /** The attempt took too long. */
    ATTEMPT_EXPIRED,
    /** The provider answered with an error. */
    DENIED_BY_PROVIDER,
    /** The provider's answer could not be believed. */
    ANSWER_REJECTED,
    /** The provider could not be asked. */
    PROVIDER_UNAVAILABLE,
    /** The connection was changed or switched off meanwhile. */
    CONNECTION_CHANGED,
    /** Nobody is bound to this login here. */
    NOT_ASSIGNED,
    /** The login belongs to a user who is pinned to another account. */
    LOGIN_RECYCLED,
    /** The provider sent no login name. */
    NO_LOGIN,
    /** The user is disabled here. */
    USER_DISABLED,
    /** No received group and no grant gives a role. */
    NO_ROLE,
    /** The provider ended the person's sessions after the sign-in began. */
    SIGNED_OUT_MEANWHILE,
    /** The sign-in was asked for by somebody who is not this organization's provider. */
    INITIATED_BY_ANOTHER,
    /** The question whether to replace who is signed in was answered already, or too late. */
    CONFIRMATION_OVER,
    /** The trial was begun by another administrator, or that one signed out. */
    OTHER_ADMINISTRATOR;

    /** Whether anybody can cause it, without a provider having authenticated him. */
    boolean byAnybody() {
        return switch (this) {
            case STATE_UNKNOWN,
                    ATTEMPT_USED,
                    OTHER_BROWSER,
                    ATTEMPT_EXPIRED,
                    DENIED_BY_PROVIDER,
                    ANSWER_REJECTED,
                    PROVIDER_UNAVAILABLE,
                    CONNECTION_CHANGED,
                    INITIATED_BY_ANOTHER,
                    CONFIRMATION_OVER,
                    OTHER_ADMINISTRATOR ->
                    true;
            case NOT_ASSIGNED,
                    LOGIN_RECYCLED,
                    NO_LOGIN,
                    USER_DISABLED,
                    NO_ROLE,
                    SIGNED_OUT_MEANWHILE ->
                    false;
        };
    }

    /** The name in message files, the audit log and metrics. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
