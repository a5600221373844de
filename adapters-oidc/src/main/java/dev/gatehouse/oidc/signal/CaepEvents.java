package dev.gatehouse.oidc.signal;

import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.oidc.connection.JsonDocument;

/** What the events of the Continuous Access Evaluation Profile 1.0 do here. */
final class CaepEvents {
    private static final String BASE = "https://schemas.openid.net/secevent/caep/event-type/";
    static final String SESSION_REVOKED = BASE + "session-revoked";
    static final String CREDENTIAL_CHANGE = BASE + "credential-change";

    private CaepEvents() {}

    /**
     * Section 3.1: where the subject is the person and no session, all of the person's are meant,
     * also when the person ended them ({@code initiating_entity} is {@code user}).
     */
    static SignalEffect sessionRevoked(JsonDocument event) {
        boolean ownAct = event.text("initiating_entity").filter("user"::equals).isPresent();
        return ownAct ? new SignalEffect.OwnSignOut() : new SignalEffect.SignOut();
    }

    /**
     * Section 3.3. Whoever signed in with the former credential may still be here; a credential
     * that came in addition ({@code create}) outdates nothing.
     */
    static SignalEffect credentialChange(JsonDocument event) {
        boolean added = event.text("change_type").filter("create"::equals).isPresent();
        return added ? new SignalEffect.None() : new SignalEffect.SignOut();
    }
}
