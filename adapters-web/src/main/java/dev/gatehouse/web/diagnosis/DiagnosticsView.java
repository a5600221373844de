package dev.gatehouse.web.diagnosis;

import dev.gatehouse.web.page.Errors;

import java.util.List;
import java.util.Optional;

/**
 * What the Diagnostics page shows.
 *
 * @param apiClient the id of the program whose credentials were typed; never the secret
 * @param apiChecks what trying them came to
 */
public record DiagnosticsView(
        String path,
        String connectPath,
        String state,
        boolean mayExamineLive,
        boolean mayExamineDraft,
        Optional<Looked> live,
        boolean hasLive,
        Optional<Looked> draft,
        String apiClient,
        List<CheckRow> apiChecks,
        Errors errors) {
    public boolean mayExamine(String which) {
        return which.equals("live") ? mayExamineLive : mayExamineDraft;
    }

    /** A program is tried with the draft where there is one. */
    public boolean mayTryPrograms() {
        return draft.isPresent() ? mayExamineDraft : hasLive && mayExamineLive;
    }

    /**
     * One look at a provider.
     *
     * @param report the whole as a text for a colleague
     */
    public record Looked(long revision, String at, List<CheckRow> checks, String report) {
        public long findings() {
            return checks.stream().filter(CheckRow::isFinding).count();
        }
    }
}
