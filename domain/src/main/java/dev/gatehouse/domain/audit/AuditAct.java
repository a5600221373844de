package dev.gatehouse.domain.audit;

import java.util.Locale;

/** What was done. */
public enum AuditAct {
    OPERATOR_CREATED,
    OPERATOR_SIGNED_IN,
    ORGANIZATION_CREATED,
    ADMINISTRATOR_INVITED,
    INVITATION_ACCEPTED,
    API_KEY_CREATED,
    API_KEY_REVOKED,
    ACCOUNT_UNBLOCKED,
    DRAFT_SAVED,
    DRAFT_DISCARDED,
    TRIAL_BEGUN,
    TRIAL_FAILED,
    CONNECTION_CONNECTED,
    CONNECTION_ENABLED,
    CONNECTION_DISABLED,
    CONNECTION_DISCONNECTED,
    USER_CREATED,
    USER_CHANGED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SESSION_ENDED,
    SESSIONS_ENDED,
    API_USER_CREATED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
