package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.diagnosis.ExamineApiClient;
import dev.gatehouse.application.diagnosis.ExamineConnection;
import dev.gatehouse.application.diagnosis.ViewDiagnosis;
import dev.gatehouse.application.diagnosis.Which;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Examinations as JSON, and as a text for a colleague. */
@Controller(PathAddresses.ROUTE + "/api/v1/connection/diagnosis")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DiagnosisApi {
    private final ExamineConnection examine;
    private final ExamineApiClient examineApiClient;
    private final ViewDiagnosis diagnosis;
    private final DiagnosticsPage page;

    DiagnosisApi(
            ExamineConnection examine,
            ExamineApiClient examineApiClient,
            ViewDiagnosis diagnosis,
            DiagnosticsPage page) {
        this.examine = examine;
        this.examineApiClient = examineApiClient;
        this.diagnosis = diagnosis;
        this.page = page;
    }

    @Get
    DiagnosisJson show(CallContext call, Organization organization) {
        return DiagnosisJson.of(diagnosis.view(call, organization.id()));
    }

    /** Examines the live settings, or with {@code {"settings":"draft"}} the draft. */
    @Post
    ExaminationJson examine(CallContext call, Organization organization, @Body JsonNode body) {
        JsonFields fields = new JsonFields(body, Set.of("settings"));
        String settings = fields.text("settings");
        fields.check();
        Which which = which(settings == null ? "live" : settings);
        return examine.examine(call, organization, which, ExaminationProgress.UNWATCHED)
                .map(ExaminationJson::of)
                .orElseThrow(() -> new FieldsRejected("settings", "settings.none"));
    }

    private static Which which(String name) {
        return switch (name) {
            case "live" -> Which.LIVE;
            case "draft" -> Which.DRAFT;
            default -> throw new FieldsRejected("settings", "settings.which");
        };
    }

    /** Tries a program's credentials: {@code {"client_id", "client_secret" or "private_key"}}. */
    @Post("/api-client")
    List<CheckJson> tryApiClient(CallContext call, Organization organization, @Body JsonNode body) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        JsonFields fields =
                new JsonFields(
                        body,
                        Set.of(ApiClientFields.ID, ApiClientFields.SECRET, ApiClientFields.KEY));
        FieldProblems problems = new FieldProblems();
        Optional<ApiClient> client =
                ApiClientFields.read(
                        "",
                        fields.text(ApiClientFields.ID),
                        fields.text(ApiClientFields.SECRET),
                        fields.text(ApiClientFields.KEY),
                        problems);
        fields.check();
        if (client.isEmpty()) {
            throw new FieldsRejected(problems.all());
        }
        return examineApiClient
                .examine(call, organization, client.get(), ExaminationProgress.UNWATCHED)
                .map(CheckJson::all)
                .orElseThrow(() -> new FieldsRejected("connection", "settings.none"));
    }

    @Get("/{which}/report")
    @Produces(MediaType.TEXT_PLAIN)
    String report(CallContext call, Organization organization, String which) {
        return page.report(
                        diagnosis.view(call, organization.id()), DiagnosticsController.which(which))
                .orElseThrow(UnknownAddress::new);
    }
}
