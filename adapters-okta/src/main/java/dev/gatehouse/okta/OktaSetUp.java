package dev.gatehouse.okta;

import dev.gatehouse.application.connection.SettingsForm;
import dev.gatehouse.application.setup.Reading;
import dev.gatehouse.application.setup.SetsUpTheProvider;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.okta.connection.AdminHost;
import dev.gatehouse.okta.management.Authorizer;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.Pause;
import dev.gatehouse.okta.management.Retries;
import dev.gatehouse.okta.management.ServiceAppToken;
import dev.gatehouse.okta.readback.ReadBack;
import dev.gatehouse.okta.setup.OktaReadTenant;
import dev.gatehouse.okta.tenant.Tenant;
import dev.gatehouse.okta.tenant.TenantReader;
import dev.gatehouse.okta.terraform.TerraformText;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Reads and sets up Okta tenants through the Management API. */
final class OktaSetUp implements SetsUpTheProvider {
    private static final String DOMAIN = "organization_domain";

    private final OutboundGuard guard;
    private final SettingsForm form;
    private final InstantSource clock;
    private final Pause pause;

    OktaSetUp(OutboundGuard guard, SettingsForm form, InstantSource clock, Pause pause) {
        this.guard = guard;
        this.form = form;
        this.clock = clock;
        this.pause = pause;
    }

    /** Quirk: addresses copied from the Admin Console have {@code -admin} in them. */
    @Override
    public Optional<Origin> provider(Map<String, String> typed, FieldProblems problems) {
        String domain = typed.getOrDefault(DOMAIN, "").strip();
        if (domain.isEmpty()) {
            problems.add(DOMAIN, "required");
            return Optional.empty();
        }
        Map<String, String> server = Map.of(DOMAIN, domain, "authorization_server_id", "default");
        Optional<Issuer> read = form.read(server, problems);
        if (read.map(Issuer::uri).filter(uri -> AdminHost.is(uri.getHost())).isPresent()) {
            problems.add(DOMAIN, "organization_domain.admin");
            return Optional.empty();
        }
        return read.map(Issuer::origin);
    }

    @Override
    public Reading read(Origin provider, WantedSetUp wanted, SetUpCredential credential) {
        return switch (credential) {
            case SetUpCredential.ApiToken(var token) ->
                    read(provider, wanted, Authorizer.apiToken(token));
            case SetUpCredential.ServiceApp app ->
                    switch (new ServiceAppToken(guard, provider, clock).ask(app)) {
                        case ServiceAppToken.Outcome.Granted(Authorizer granted) ->
                                read(provider, wanted, granted);
                        case ServiceAppToken.Outcome.Refused(Finding finding) ->
                                new Reading.Failed(finding);
                    };
        };
    }

    private Reading read(Origin provider, WantedSetUp wanted, Authorizer authorizer) {
        ManagementApi api =
                new ManagementApi(guard, provider, authorizer, new Retries(pause, clock));
        return switch (new TenantReader(api, wanted).read()) {
            case TenantReader.Outcome.Read(Tenant tenant) ->
                    new Reading.Read(tenant(api, wanted, tenant));
            case TenantReader.Outcome.Trouble(Finding finding) -> new Reading.Failed(finding);
        };
    }

    private OktaReadTenant tenant(ManagementApi api, WantedSetUp wanted, Tenant read) {
        ReadBack readBack = new ReadBack(wanted, read, api, clock);
        return new OktaReadTenant(
                api, wanted, read, readBack::diagnose, () -> TerraformText.of(wanted, read));
    }

    @Override
    public String terraform(WantedSetUp wanted) {
        return TerraformText.anew(wanted);
    }
}
