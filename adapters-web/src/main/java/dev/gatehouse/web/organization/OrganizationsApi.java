package dev.gatehouse.web.organization;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.operator.InviteAdministrator;
import dev.gatehouse.application.organization.CreateOrganization;
import dev.gatehouse.application.organization.ListOrganizations;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.json.QueryFields;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Organizations as JSON, for operators and their API keys. */
@Controller("/api/v1/organizations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganizationsApi {
    private static final Map<String, Predicate<String>> LIST =
            Map.of("search", QueryFields.text(), "after", QueryFields.text());

    private final ListOrganizations list;
    private final CreateOrganization create;
    private final InviteAdministrator invite;
    private final OperatorOrganizations organizations;
    private final PathAddresses addresses;

    OrganizationsApi(
            ListOrganizations list,
            CreateOrganization create,
            InviteAdministrator invite,
            OperatorOrganizations organizations,
            PathAddresses addresses) {
        this.list = list;
        this.create = create;
        this.invite = invite;
        this.organizations = organizations;
        this.addresses = addresses;
    }

    /** A part of the list and the mark to go on from. */
    @Serdeable
    record Listed(List<OrganizationJson> items, @Nullable String next) {}

    /** The one-time link; shown once. */
    @Serdeable
    record Invited(String link) {}

    @Get
    Listed list(HttpRequest<?> request, CallContext call) {
        QueryFields.check(request, LIST);
        Page<OrganizationJson> page =
                list.page(call, OrganizationQueries.read(request.getParameters()))
                        .map(OrganizationJson::of);
        return new Listed(page.items(), page.next().orElse(null));
    }

    @Post
    @Status(HttpStatus.CREATED)
    OrganizationJson create(CallContext call, @Body JsonNode body) {
        call.require(Permission.CREATE_ORGANIZATIONS);
        JsonFields fields = new JsonFields(body, Set.of("slug", "name"));
        FieldProblems problems = fields.problems();
        Optional<OrganizationSlug> slug =
                problems.required("slug", fields.text("slug"), OrganizationSlug::new);
        Optional<DisplayName> name =
                problems.required("name", fields.text("name"), DisplayName::new);
        fields.check();
        return switch (create.create(call, slug.orElseThrow(), name.orElseThrow())) {
            case CreateOrganization.Outcome.Created(Organization created) -> {
                addresses.forget(created.slug());
                yield OrganizationJson.of(created);
            }
            case CreateOrganization.Outcome.SlugTaken() ->
                    throw new FieldsRejected("slug", "slug.taken");
        };
    }

    @Post("/{slug}/invitations")
    @Status(HttpStatus.CREATED)
    Invited invite(CallContext call, String slug, @Body JsonNode body) {
        Organization organization = organizations.find(call, slug);
        call.require(Permission.INVITE_ADMINISTRATORS, organization.id());
        JsonFields fields = new JsonFields(body, Set.of("name", "login"));
        FieldProblems problems = fields.problems();
        Optional<DisplayName> name =
                problems.required("name", fields.text("name"), DisplayName::new);
        Optional<LoginName> login =
                problems.required("login", fields.text("login"), LoginName::new);
        fields.check();
        Secret token =
                invite.invite(call, organization.id(), name.orElseThrow(), login.orElseThrow())
                        .orElseThrow(OrganizationsApi::loginTaken);
        return new Invited(InvitationLink.of(organization, token).toString());
    }

    private static FieldsRejected loginTaken() {
        return new FieldsRejected("login", "login.taken");
    }
}
