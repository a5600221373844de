package dev.gatehouse.sandbox.fault;

/**
 * Ends a request with an OAuth error; where the error goes (page, redirect, JSON) is the edge's
 * choice.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final OAuthFault fault;
    private final String detail;

    public Refusal(OAuthFault fault) {
        this(fault, "");
    }

    /** The detail fills the gap of the fault's description. */
    public Refusal(OAuthFault fault, String detail) {
        super(fault.reason(), null, false, false);
        this.fault = fault;
        this.detail = detail;
    }

    public OAuthFault fault() {
        return fault;
    }

    public String error() {
        return fault.error();
    }

    public String description() {
        return fault.description(detail);
    }
}
