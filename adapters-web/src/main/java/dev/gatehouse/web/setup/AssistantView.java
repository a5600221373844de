package dev.gatehouse.web.setup;

import dev.gatehouse.web.diagnosis.CheckRow;
import dev.gatehouse.web.page.Errors;

import java.util.List;
import java.util.Optional;

/**
 * What the page of the set-up assistant shows; a credential is never part of it.
 *
 * @param draft whether the connection has a draft that waits to be proven
 */
public record AssistantView(
        String path,
        String connectPath,
        String providerName,
        boolean draft,
        Entered entered,
        Errors errors,
        Result result) {
    /** What the form's fields hold. */
    public record Entered(
            String domain,
            boolean serviceApp,
            String serviceClientId,
            String keyId,
            boolean existingServer,
            String serverId,
            boolean byPrivateKey,
            String nativeRedirects,
            List<RoleChoice> roles,
            String keysUri,
            boolean dpop) {}

    /** A level of access to the API. */
    public record RoleChoice(String key, String name, boolean chosen) {}

    /**
     * What came of it.
     *
     * @param checks of a read-back, or the one that tells why nothing was read
     * @param unread whether nothing was read
     * @param credentialGone whether the browser no longer has the credential in its form
     */
    public record Result(
            Optional<PlanRows> plan,
            Optional<RunRows> run,
            List<CheckRow> checks,
            boolean unread,
            Optional<String> noticeKey,
            boolean credentialGone) {
        static final Result NONE =
                new Result(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        Optional.empty(),
                        false);
    }

    /** A plan, with what stays as it is apart. */
    public record PlanRows(
            String fingerprint,
            int create,
            int change,
            List<CheckRow> notes,
            List<StepRow> doing,
            List<StepRow> left) {}

    /**
     * How far a run is.
     *
     * @param programs whether it made programs, whose secrets stay at the provider
     */
    public record RunRows(
            String state,
            int done,
            int steps,
            boolean draftSaved,
            boolean programs,
            List<StepRow> rows) {
        /** The step at which it stopped; none when it stopped for another reason. */
        public List<StepRow> failed() {
            return rows.stream().filter(row -> row.result().equals("failed")).toList();
        }

        public boolean running() {
            return state.equals("running");
        }

        public boolean finished() {
            return state.equals("finished");
        }
    }

    /** One step; {@code result} is empty in a plan. */
    public record StepRow(
            String kind,
            String object,
            String name,
            List<DifferenceRow> differences,
            String result,
            List<CheckRow> findings) {}

    /** One setting that is not as wanted. */
    public record DifferenceRow(String setting, String there, String wanted) {}
}
