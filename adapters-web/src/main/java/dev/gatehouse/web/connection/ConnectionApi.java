package dev.gatehouse.web.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.ProveByToken;
import dev.gatehouse.application.connection.RestorePrevious;
import dev.gatehouse.application.connection.SaveDraft;
import dev.gatehouse.application.connection.SwitchConnection;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The identity provider connection as JSON. */
@Controller(PathAddresses.ROUTE + "/api/v1/connection")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectionApi {
    private final ViewConnection view;
    private final SaveDraft save;
    private final SwitchConnection change;
    private final RestorePrevious restore;
    private final ProveByToken prove;
    private final Connectors connectors;
    private final SettingsJson.Maker settings;

    ConnectionApi(
            ViewConnection view,
            SaveDraft save,
            SwitchConnection change,
            RestorePrevious restore,
            ProveByToken prove,
            Connectors connectors,
            SettingsJson.Maker settings) {
        this.view = view;
        this.save = save;
        this.change = change;
        this.restore = restore;
        this.prove = prove;
        this.connectors = connectors;
        this.settings = settings;
    }

    @Get
    ConnectionJson show(CallContext call, Organization organization) {
        ViewConnection.View seen = view.view(call, organization.id());
        OwnValues own = OwnValues.of(organization, kind(seen));
        return ConnectionJson.of(
                seen,
                view.promotionMeans(call, organization.id()),
                view.restoringMeans(call, organization.id()),
                view.disablingMeans(call, organization.id()),
                own,
                settings);
    }

    @Put("/draft")
    ConnectionJson save(CallContext call, Organization organization, @Body JsonNode body) {
        return switch (save.save(call, organization, DraftFields.json(body))) {
            case SaveDraft.Outcome.Malformed(var problems) -> throw new FieldsRejected(problems);
            case SaveDraft.Outcome.Saved _ -> show(call, organization);
            case SaveDraft.Outcome.Overtaken() -> throw new ConcurrentChange("The draft");
        };
    }

    @Delete("/draft")
    ConnectionJson discard(CallContext call, Organization organization) {
        return change.discardDraft(call, organization)
                .map(_ -> show(call, organization))
                .orElseThrow(UnknownAddress::new);
    }

    @Post("/disable")
    ConnectionJson disable(CallContext call, Organization organization) {
        return changed(call, organization, change.disable(call, organization));
    }

    @Post("/enable")
    ConnectionJson enable(CallContext call, Organization organization) {
        return changed(call, organization, change.enable(call, organization));
    }

    @Post("/disconnect")
    ConnectionJson disconnect(CallContext call, Organization organization) {
        return changed(call, organization, change.disconnect(call, organization));
    }

    /** Brings the previous settings back, if the live ones are of the revision that was seen. */
    @Post("/restore")
    ConnectionJson restore(CallContext call, Organization organization, @Body JsonNode body) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        JsonFields fields = new JsonFields(body, Set.of("live_revision", "directory"));
        Optional<Long> live = fields.number("live_revision");
        Optional<DirectoryChoice> directory = DirectoryField.read(fields);
        fields.check();
        RestoreProblems.of(restore.restore(call, organization.id(), live.orElseThrow(), directory))
                .ifPresent(
                        problem -> {
                            throw new FieldsRejected("live_revision", problem);
                        });
        return show(call, organization);
    }

    /** Proves a draft for the API alone: {@code {"token": "…"}}. */
    @Post("/proof")
    ConnectionJson prove(CallContext call, Organization organization, @Body JsonNode body) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        JsonFields fields = new JsonFields(body, Set.of("token"));
        Optional<Secret> pasted =
                fields.problems().required("token", fields.text("token"), Secret::new);
        fields.check();
        Optional<String> problem =
                ProofProblems.of(prove.prove(call, organization, pasted.orElseThrow()));
        if (problem.isPresent()) {
            throw new FieldsRejected(List.of(new FieldProblem("token", problem.get())));
        }
        return show(call, organization);
    }

    private ConnectionJson changed(
            CallContext call,
            Organization organization,
            Optional<IdentityProviderConnection> changed) {
        if (changed.isEmpty()) {
            throw new FieldsRejected("connection", "connection.none");
        }
        return show(call, organization);
    }

    /** The kind that was chosen, or the one that the dialog offers first. */
    private ProviderKind kind(ViewConnection.View seen) {
        return seen.connection()
                .flatMap(IdentityProviderConnection::chosenKind)
                .orElseGet(() -> connectors.all().getFirst().kind());
    }
}
