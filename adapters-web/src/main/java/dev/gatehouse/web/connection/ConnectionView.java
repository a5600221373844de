package dev.gatehouse.web.connection;

import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.web.diagnosis.CheckRow;
import dev.gatehouse.web.guide.GuideView;
import dev.gatehouse.web.page.Errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page of the identity provider connection shows. */
public record ConnectionView(
        String path,
        String slug,
        String providerName,
        String state,
        Optional<String> provenAt,
        boolean hasLive,
        Entered entered,
        OwnValues own,
        Optional<DraftRow> draft,
        Optional<ReportRow> report,
        Optional<CredentialRow> credential,
        GuideView guide,
        ViewConnection.Effect promotion,
        Optional<PreviousRow> previous,
        ViewConnection.Effect disabling,
        boolean assistant,
        boolean mayManage,
        Errors errors) {
    /** Where the whole guide is. */
    public String guideHref() {
        return path.substring(0, path.indexOf("/identity-provider/")) + "/guide";
    }

    /** What the checks of the draft and a trial sign-in with it found about a field. */
    public List<CheckRow> findings(String field) {
        List<CheckRow> rows = new ArrayList<>(draft.map(DraftRow::checks).orElse(List.of()));
        report.filter(tried -> draft.map(d -> d.revision() == tried.revision()).orElse(true))
                .ifPresent(tried -> rows.addAll(tried.checks()));
        return CheckRow.at(rows, field);
    }

    /** What the form's fields hold; the secret is never one of them. */
    public record Entered(
            boolean users,
            boolean api,
            List<String> issuerFields,
            Map<String, String> values,
            Optional<String> secretSetAt) {
        /** For somebody who may not go on with the stored secret. */
        public Entered withoutSecret() {
            return new Entered(users, api, issuerFields, values, Optional.empty());
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /**
     * The draft and what its checks came to.
     *
     * @param own whether who sees it may try it
     */
    public record DraftRow(
            long revision,
            String savedAt,
            boolean usable,
            boolean own,
            boolean users,
            List<CheckRow> checks) {}

    /** Settings that can be brought back, and what that means. */
    public record PreviousRow(
            long liveRevision,
            long revision,
            String provenAt,
            String issuer,
            String client,
            ViewConnection.Effect effect) {}

    /**
     * What the latest trial sign-in came to.
     *
     * @param text the whole as a text for a colleague; empty when those settings are there no more
     */
    public record ReportRow(
            String at, long revision, boolean connected, List<CheckRow> checks, String text) {}
}
