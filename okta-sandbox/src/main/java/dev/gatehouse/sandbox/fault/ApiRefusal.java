package dev.gatehouse.sandbox.fault;

import java.util.List;

/** Ends a Management API request with one of Okta's {@code E0000xxx} errors. */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ApiFault fault;
    private final String detail;
    private final transient List<String> causes;

    public ApiRefusal(ApiFault fault, String detail, List<String> causes) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.detail = detail;
        this.causes = List.copyOf(causes);
    }

    public ApiRefusal(ApiFault fault) {
        this(fault, "", List.of());
    }

    /** A field that is missing or wrong: {@code field: what is wrong with it}. */
    public static ApiRefusal invalid(String field, String problem) {
        return new ApiRefusal(ApiFault.E0000001, field, List.of(field + ": " + problem));
    }

    /** Something that Okta refuses in a sentence of its own. */
    public static ApiRefusal refused(String what, String sentence) {
        return new ApiRefusal(ApiFault.E0000001, what, List.of(sentence));
    }

    /** An object that is not there: {@code Not found: Resource not found: id (Kind)}. */
    public static ApiRefusal missing(String id, String kind) {
        return new ApiRefusal(
                ApiFault.E0000007, "Resource not found: " + id + " (" + kind + ")", List.of());
    }

    public ApiFault fault() {
        return fault;
    }

    public String summary() {
        return fault.summary(detail);
    }

    public List<String> causes() {
        return causes;
    }
}
