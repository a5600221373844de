package dev.gatehouse.web.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.PromoteDraft;
import dev.gatehouse.application.handover.ConfirmProof;
import dev.gatehouse.application.handover.ManageHandOvers;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.handover.HandOverPeriod;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.connection.DirectoryField;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hand-overs as JSON. */
@Controller(PathAddresses.ROUTE + "/api/v1/hand-overs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandOversApi {
    private final ManageHandOvers manage;
    private final ConfirmProof confirm;
    private final InstantSource clock;

    HandOversApi(ManageHandOvers manage, ConfirmProof confirm, InstantSource clock) {
        this.manage = manage;
        this.confirm = confirm;
        this.clock = clock;
    }

    /** The latest fifty, newest first, and what waits to be confirmed. */
    @Serdeable
    record Listed(List<HandOverJson> items, @Nullable WaitingJson waiting) {}

    /** A draft that a holder has proven and that waits to be put into force. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record WaitingJson(long draftRevision, long liveRevision, String recipient) {
        static WaitingJson of(ConfirmProof.Proven proven) {
            return new WaitingJson(
                    proven.draftRevision(), proven.liveRevision(), proven.recipient());
        }
    }

    @Get
    Listed list(CallContext call, Organization organization) {
        return new Listed(
                manage.list(call, organization.id()).stream()
                        .map(found -> HandOverJson.of(found, clock.instant()))
                        .toList(),
                confirm.waiting(call, organization.id()).map(WaitingJson::of).orElse(null));
    }

    /** {@code {"recipient": "…", "days": 7}}; the answer holds the link, once. */
    @Post
    @Status(HttpStatus.CREATED)
    HandOverJson make(CallContext call, Organization organization, @Body JsonNode body) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        JsonFields fields = new JsonFields(body, Set.of("recipient", "days"));
        FieldProblems problems = fields.problems();
        Optional<DisplayName> recipient =
                problems.required("recipient", fields.text("recipient"), DisplayName::new);
        Optional<HandOverPeriod> period =
                fields.number("days").flatMap(days -> period(days, problems));
        fields.check();
        return switch (manage.make(
                call, organization.id(), recipient.orElseThrow(), period.orElseThrow())) {
            case ManageHandOvers.Outcome.Made(HandOver made, Secret token) ->
                    HandOverJson.of(made, clock.instant())
                            .withLink(HandOverLink.of(organization, token));
            case ManageHandOvers.Outcome.TooMany() ->
                    throw new FieldsRejected("recipient", "hand_over.too_many");
        };
    }

    private static Optional<HandOverPeriod> period(long days, FieldProblems problems) {
        try {
            return Optional.of(new HandOverPeriod(Math.clamp(days, 0, 100)));
        } catch (InvalidValue outside) {
            problems.add("days", outside.code());
            return Optional.empty();
        }
    }

    /** Takes it back. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void revoke(CallContext call, Organization organization, UUID id) {
        if (!manage.revoke(call, organization.id(), new HandOverId(id))) {
            throw new UnknownAddress();
        }
    }

    /** What became of a confirmation. */
    @Serdeable
    record Confirmed(String outcome) {}

    /** {@code {"draft_revision": 3, "live_revision": 1}}: makes live what a holder has proven. */
    @Post("/confirm")
    Confirmed confirm(CallContext call, Organization organization, @Body JsonNode body) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        JsonFields fields =
                new JsonFields(body, Set.of("draft_revision", "live_revision", "directory"));
        Optional<Long> draft = fields.number("draft_revision");
        Optional<Long> live = fields.number("live_revision");
        Optional<DirectoryChoice> directory = DirectoryField.read(fields);
        fields.check();
        PromoteDraft.Outcome outcome =
                confirm.confirm(
                        call,
                        organization.id(),
                        draft.orElseThrow(),
                        live.orElseThrow(),
                        directory);
        return switch (outcome) {
            case CONNECTED -> new Confirmed("connected");
            case DIRECTORY_UNDECIDED ->
                    throw new FieldsRejected("directory", "directory.undecided");
            case SUPERSEDED, ADMINISTRATOR_GONE, AWAITS_CONFIRMATION ->
                    throw new FieldsRejected("draft_revision", "hand_over.superseded");
            case AUDIENCE_TAKEN ->
                    throw new FieldsRejected("draft_revision", "hand_over.audience_taken");
        };
    }
}
