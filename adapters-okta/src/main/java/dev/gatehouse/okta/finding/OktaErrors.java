package dev.gatehouse.okta.finding;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.signin.ProviderError;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads Okta's errors: the first row that fits tells what one means.
 *
 * <p>Quirk: Okta reports causes that no retry will mend as {@code server_error}, so the text is
 * read before the code.
 */
public final class OktaErrors {
    private static final List<ErrorRow> ROWS =
            Stream.of(PolicyErrors.ROWS, AppErrors.ROWS, TokenErrors.ROWS)
                    .flatMap(List::stream)
                    .toList();

    /** Told as {@code server_error}, but the same a moment later. */
    private static final Set<String> LASTING = Set.of("too_many_groups", "claim_expression_failed");

    /** What the error means: a refusal, or that Okta cannot answer now. */
    public sealed interface Reading {
        record Refusal(Finding finding) implements Reading {}

        record NotNow(Finding finding) implements Reading {}
    }

    private OktaErrors() {}

    public static Reading read(ProviderError error) {
        Finding known =
                ROWS.stream()
                        .map(row -> row.read(error))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow();
        return error.passing() && !LASTING.contains(known.code().value())
                ? new Reading.NotNow(busy(error))
                : new Reading.Refusal(known);
    }

    /** What the error means, for those who show it and do nothing else about it. */
    public static Finding finding(ProviderError error) {
        return switch (read(error)) {
            case Reading.Refusal(Finding finding) -> finding;
            case Reading.NotNow(Finding finding) -> finding;
        };
    }

    private static Finding busy(ProviderError error) {
        return Findings.error("provider_busy", "connection")
                .seen("Okta says that it cannot answer now", error.code())
                .expected("An answer; such errors pass")
                .mend("See status.okta.com for incidents.", "Try again in a minute.");
    }
}
