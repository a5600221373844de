package dev.gatehouse.web.problem;

import dev.gatehouse.domain.connection.Finding;

/** The provider refused or could not be asked, where an answer over JSON needs it. */
public final class ProviderRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    public ProviderRefused(Finding finding) {
        super("Provider refused", null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
