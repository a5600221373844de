package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.diagnosis.ExamineConnection;
import dev.gatehouse.application.diagnosis.WatchedRun;
import dev.gatehouse.application.diagnosis.Which;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.page.Pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

import jakarta.inject.Singleton;

/** Examines settings for a page, watched where the browser can show how it goes on. */
@Singleton
public final class Examinations {
    private final ExamineConnection examine;
    private final Runs runs;
    private final RunPages runPages;

    Examinations(ExamineConnection examine, Runs runs, RunPages runPages) {
        this.examine = examine;
        this.runs = runs;
        this.runPages = runPages;
    }

    /** Shows what it came to at that address. */
    public HttpResponse<byte[]> examine(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Which which,
            String result) {
        examine.require(call, organization, which);
        if (!RunPages.watches(request)) {
            var _ = examine.examine(call, organization, which, ExaminationProgress.UNWATCHED);
            return Pages.seeOther(result);
        }
        Run run =
                runs.start(
                        organization.id(),
                        progress -> {
                            var _ = examine.examine(call, organization, which, progress);
                            return new WatchedRun.Then.Page(result);
                        });
        return runPages.begun(request, organization, run);
    }
}
