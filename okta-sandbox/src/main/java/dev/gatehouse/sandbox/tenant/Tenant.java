package dev.gatehouse.sandbox.tenant;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.document.Shelves;

import java.time.Instant;
import java.util.Optional;

/** One Okta organization: everything that is stored hangs on its shelves. */
public final class Tenant {
    private final String name;
    private final int port;
    private final Shelves shelves;
    private final TenantClock clock = new TenantClock();

    public Tenant(String name, int port, Shelves shelves) {
        this.name = name;
        this.port = port;
        this.shelves = shelves;
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    /** The address that every client uses; the org authorization server's issuer. */
    public String origin() {
        return "http://localhost:" + port;
    }

    /** The organization's custom domain where it has one: the same port under another host name. */
    public Optional<String> customOrigin() {
        return chose(Switch.CUSTOM_DOMAIN, "on")
                ? Optional.of("http://127.0.0.1:" + port)
                : Optional.empty();
    }

    /**
     * The origin that an issuer mode leads to for a request that came by another: the org's own,
     * the custom domain, or the one that the request used (reference chapter 1, issuerMode).
     */
    public String origin(String issuerMode, String requested) {
        Optional<String> custom = customOrigin();
        boolean door = !requested.equals(origin()) && !custom.equals(Optional.of(requested));
        if (custom.isEmpty() || door) {
            return requested;
        }
        return switch (issuerMode) {
            case "CUSTOM_URL" -> custom.get();
            case "DYNAMIC" -> requested;
            default -> origin();
        };
    }

    public Shelves shelves() {
        return shelves;
    }

    public Shelf shelf(String path) {
        return shelves.shelf(path);
    }

    public TenantClock clock() {
        return clock;
    }

    public Instant now() {
        return clock.now();
    }

    /** The organization's own document: {@code id} (00o…), {@code title}, {@code switches}. */
    public Document settings() {
        return shelf("org").list().stream().findFirst().orElse(Document.EMPTY);
    }

    public String orgId() {
        return settings().id();
    }

    /** What a switch is set to. */
    public String choice(Switch which) {
        return settings().findText("switches." + which.name()).orElse(which.standard());
    }

    public boolean chose(Switch which, String value) {
        return choice(which).equals(value);
    }

    public void choose(Switch which, String value) {
        shelf("org").update(orgId(), org -> org.with("switches." + which.name(), value));
    }
}
