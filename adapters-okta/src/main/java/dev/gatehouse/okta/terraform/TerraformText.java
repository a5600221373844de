package dev.gatehouse.okta.terraform;

import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.setup.PlannedObject;
import dev.gatehouse.okta.setup.Wishes;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan of a set-up for Okta's Terraform provider: what is to be created is a resource; what is
 * there is imported first, and changed or left as the plan says.
 *
 * <p>What is there can not be destroyed by Terraform, and of what is changed only our settings are.
 * Secrets of apps are left out of Terraform's state ({@code omit_secret}); they stand in the Admin
 * Console.
 *
 * @see <a href="https://registry.terraform.io/providers/okta/okta/latest/docs">Terraform: okta/okta
 *     provider</a>
 */
public final class TerraformText {
    private static final String PRIORITY = "priority";

    private final WantedSetUp wanted;
    private final List<PlannedObject> objects;
    private final boolean read;
    private final ImportId imports;
    private final Addresses addresses;
    private final Hcl hcl = new Hcl();

    private TerraformText(WantedSetUp wanted, Tenant tenant, boolean read) {
        Optional<String> server =
                wanted.server() instanceof ServerChoice.Existing(String id) && !read
                        ? Optional.of(id)
                        : Optional.empty();
        this.wanted = wanted;
        this.read = read;
        this.objects =
                PlannedObject.of(Wishes.of(withProgramsOf(tenant), tenant)).stream()
                        .flatMap(o -> isAskedFor(o) ? Stream.of(o) : o.left().stream())
                        .filter(o -> server.isEmpty() || !o.key().equals(Addresses.SERVER))
                        .filter(o -> isThere(o, tenant))
                        .toList();
        this.imports = ImportId.of(objects);
        this.addresses = new Addresses(objects, server);
    }

    /**
     * Programs that are there but were not asked for stay in the text, so that Terraform does not
     * take them for gone.
     */
    private WantedSetUp withProgramsOf(Tenant tenant) {
        return wanted.withApiAccess(
                wanted.roles().stream()
                        .filter(
                                role ->
                                        wanted.apiAccess().contains(role)
                                                || tenant.apiApps().containsKey(role.key()))
                        .toList());
    }

    private boolean isAskedFor(PlannedObject object) {
        String[] words = object.key().split(":", -1);
        boolean ofProgram =
                words[0].equals("api_app") || (words.length == 3 && words[1].equals("api"));
        return !ofProgram
                || wanted.apiAccess().stream()
                        .anyMatch(role -> role.key().value().equals(words[words.length - 1]));
    }

    /** For a tenant that was read. */
    public static String of(WantedSetUp wanted, Tenant tenant) {
        return new TerraformText(wanted, tenant, true).write();
    }

    /** For a tenant that has none of it yet, except perhaps the authorization server. */
    public static String anew(WantedSetUp wanted) {
        return new TerraformText(wanted, Tenant.EMPTY, false).write();
    }

    /** In Federation Broker Mode a group is left although nobody has assigned it. */
    private static boolean isThere(PlannedObject object, Tenant tenant) {
        if (object.step().object() != ObjectKind.ASSIGNMENT || !object.is(StepKind.LEAVE)) {
            return true;
        }
        Optional<OktaObject> app =
                object.needs().getFirst().equals("web_app") ? tenant.webApp() : tenant.nativeApp();
        return app.flatMap(a -> object.there().map(group -> tenant.isAssigned(a, group)))
                .orElse(false);
    }

    private String write() {
        head();
        objects.forEach(this::write);
        return hcl.toString();
    }

    private void head() {
        hcl.comment("Set-up of " + wanted.organization().name() + " for Gatehouse");
        hcl.comment("Addresses: " + wanted.address());
        hcl.comment(
                read
                        ? "What the tenant has is imported; what it has besides is not touched."
                        : "The tenant was not read: all of this is made anew. If it has some of it"
                                + " already, let the assistant read it with a credential.");
        hcl.raw(
                """

                terraform {
                  required_version = ">= 1.5"

                  required_providers {
                    okta = {
                      source = "okta/okta"
                    }
                  }
                }
                """);
    }

    private void write(PlannedObject object) {
        hcl.blank();
        comment(object);
        imports.of(object)
                .ifPresent(
                        id -> {
                            hcl.block(
                                    "import",
                                    List.of(
                                            Hcl.expression("to", addresses.of(object)),
                                            Hcl.text("id", id)));
                            hcl.blank();
                        });
        List<Hcl.Attribute> settings = settings(object);
        hcl.block(Addresses.resource(object), settings, lifecycle(object, settings));
    }

    private void comment(PlannedObject object) {
        if (!object.is(StepKind.LEAVE) && AppBlock.mindsDpop(object)) {
            hcl.comment(
                    "The provider does not know DPoP: see to it in the app's settings at Okta"
                            + " after each apply.");
        }
        if (object.is(StepKind.CHANGE)) {
            object.step().differences().forEach(difference -> hcl.comment(told(difference)));
        }
    }

    private static String told(Difference difference) {
        String there = difference.there().isEmpty() ? "nothing" : difference.there();
        return difference.setting() + ": " + there + " -> " + difference.wanted();
    }

    private List<Hcl.Attribute> settings(PlannedObject object) {
        var wantedObject = object.wanted();
        ServerBlocks server = new ServerBlocks(addresses);
        PolicyBlocks policies = new PolicyBlocks(addresses);
        return switch (object.step().object()) {
            case GROUP -> ServerBlocks.group(wantedObject);
            case AUTHORIZATION_SERVER -> ServerBlocks.server(wantedObject);
            case SCOPE -> server.scope(wantedObject);
            case CLAIM -> server.claim(wantedObject);
            case WEB_APP, NATIVE_APP, API_APP -> AppBlock.settings(wantedObject);
            case ASSIGNMENT -> policies.assignment(object);
            case ACCESS_POLICY -> policies.policy(wantedObject);
            case RULE -> policies.rule(object);
        };
    }

    /**
     * What is left stays whatever becomes of it; of what is changed, what is not written stays.
     *
     * <p>Quirk: a policy that is made first moves the others, so that their numbers are not fixed.
     */
    private static List<Hcl.Attribute> lifecycle(
            PlannedObject object, List<Hcl.Attribute> settings) {
        List<Hcl.Attribute> lifecycle = new ArrayList<>();
        if (!object.is(StepKind.CREATE)) {
            lifecycle.add(Hcl.flag("prevent_destroy", true));
        }
        if (object.is(StepKind.LEAVE)) {
            lifecycle.add(Hcl.expression("ignore_changes", "all"));
            return lifecycle;
        }
        List<String> written = settings.stream().map(Hcl.Attribute::name).toList();
        List<String> ignored =
                Stream.concat(
                                object.is(StepKind.CHANGE) ? others(object) : Stream.empty(),
                                movedByOthers(object))
                        .filter(name -> name.equals(PRIORITY) || !written.contains(name))
                        .toList();
        if (!ignored.isEmpty()) {
            lifecycle.add(Hcl.expressions("ignore_changes", ignored));
        }
        return lifecycle;
    }

    private static Stream<String> others(PlannedObject object) {
        return switch (object.step().object()) {
            case AUTHORIZATION_SERVER -> ServerBlocks.OTHERS_OF_SERVER.stream();
            case SCOPE -> ServerBlocks.OTHERS_OF_SCOPE.stream();
            case WEB_APP, NATIVE_APP, API_APP -> AppBlock.others(object).stream();
            case RULE -> PolicyBlocks.OTHERS_OF_RULE.stream();
            case GROUP, CLAIM, ASSIGNMENT, ACCESS_POLICY -> Stream.empty();
        };
    }

    private static Stream<String> movedByOthers(PlannedObject object) {
        boolean numbered =
                switch (object.step().object()) {
                    case ACCESS_POLICY, RULE -> true;
                    case GROUP,
                            AUTHORIZATION_SERVER,
                            SCOPE,
                            CLAIM,
                            WEB_APP,
                            NATIVE_APP,
                            API_APP,
                            ASSIGNMENT ->
                            false;
                };
        boolean changed =
                object.is(StepKind.CHANGE)
                        && object.step().differences().stream()
                                .anyMatch(d -> d.setting().equals("Priority"));
        return numbered && !changed ? Stream.of(PRIORITY) : Stream.empty();
    }
}
