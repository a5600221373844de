package dev.gatehouse.oidc.connection;

import dev.gatehouse.oidc.outbound.OutboundOutcome;

/** What came of asking a provider for its metadata. */
public sealed interface MetadataOutcome {
    /** Here it is, believable. */
    record Found(ProviderMetadata metadata) implements MetadataOutcome {}

    /** The provider could not be reached, or says that it cannot answer now. */
    record Unreachable(OutboundOutcome.Unreachable why) implements MetadataOutcome {}

    /**
     * The provider answered, but not with metadata that can be believed.
     *
     * @param seen the fact in a few words; shortened and printable
     */
    record Faulty(Fault fault, String seen) implements MetadataOutcome {}

    /** What is wrong with the answer. */
    enum Fault {
        /** Nothing is there: the status is not 200. */
        NOT_THERE,
        /** The body is not a JSON object. */
        NOT_JSON,
        /** The issuer that it names is not the one that was asked (Discovery 1.0, section 4.3). */
        OTHER_ISSUER,
        /** A member that we need is missing or malformed. */
        INCOMPLETE,
        /** An endpoint is neither https nor a configured exception. */
        FORBIDDEN_ENDPOINT
    }
}
