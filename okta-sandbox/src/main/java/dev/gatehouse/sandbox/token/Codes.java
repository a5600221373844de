package dev.gatehouse.sandbox.token;

import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.tenant.Tenant;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The authorization codes that wait to be redeemed; each works once (RFC 6749 4.1.2). */
public final class Codes {
    private static final int SWEEP = 1000;
    private final Map<String, AuthorizationCode> codes = new ConcurrentHashMap<>();
    private final Tenant tenant;

    public Codes(Tenant tenant) {
        this.tenant = tenant;
    }

    public AuthorizationCode issue(Grant grant, String redirectUri, @Nullable String challenge) {
        if (codes.size() % SWEEP == SWEEP - 1) {
            codes.values().removeIf(this::expired);
        }
        AuthorizationCode code =
                new AuthorizationCode(
                        OktaId.opaque(),
                        grant,
                        redirectUri,
                        challenge,
                        tenant.clock().epochSecond());
        codes.put(code.code(), code);
        return code;
    }

    /** Takes a code out; whatever happens next, it is used up. */
    public AuthorizationCode redeem(String code) {
        AuthorizationCode found = codes.remove(code);
        if (found == null || expired(found)) {
            throw new Refusal(OAuthFault.INVALID_AUTHORIZATION_CODE);
        }
        return found;
    }

    public List<AuthorizationCode> all() {
        return List.copyOf(codes.values());
    }

    public void load(Collection<AuthorizationCode> kept) {
        kept.forEach(code -> codes.put(code.code(), code));
    }

    private boolean expired(AuthorizationCode code) {
        long life = Long.parseLong(tenant.choice(Switch.CODE_LIFETIME));
        return tenant.clock().epochSecond() - code.issued() > life;
    }
}
