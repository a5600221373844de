package dev.gatehouse.web.signal;

import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.signal.SignalKind;

/** Where an organization receives signals. */
final class SignalUrls {
    private SignalUrls() {}

    static String of(Address address, String provider, SignalKind kind) {
        return address
                + switch (kind) {
                    case GLOBAL_TOKEN_REVOCATION -> "/global-token-revocation";
                    case SECURITY_EVENT -> "/signals/ssf";
                    case EVENT_HOOK -> "/signals/event-hook";
                    case BACK_CHANNEL_LOGOUT -> "/login/" + provider + "/backchannel-logout";
                    case FRONT_CHANNEL_LOGOUT -> "/login/" + provider + "/frontchannel-logout";
                };
    }
}
