package dev.gatehouse.okta.setup;

import dev.gatehouse.application.setup.ApplyProgress;
import dev.gatehouse.application.setup.ReadTenant;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.MadeConnection;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** An Okta tenant as it was read, with the credential of one run. */
public final class OktaReadTenant implements ReadTenant {
    private final ManagementApi api;
    private final WantedSetUp wanted;
    private final Function<List<Wish>, Diagnosis> readBack;
    private final Supplier<String> terraform;
    private final Tenant tenant;

    public OktaReadTenant(
            ManagementApi api,
            WantedSetUp wanted,
            Tenant tenant,
            Function<List<Wish>, Diagnosis> readBack,
            Supplier<String> terraform) {
        this.api = api;
        this.wanted = wanted;
        this.tenant = tenant;
        this.readBack = readBack;
        this.terraform = terraform;
    }

    @Override
    public SetUpPlan plan() {
        List<Finding> notes = new ArrayList<>(tenant.notes());
        notes.add(ByHand.NOTE);
        return new SetUpPlan(wishes().stream().map(Wish::step).toList(), notes);
    }

    @Override
    public String terraform() {
        return terraform.get();
    }

    @Override
    public boolean isOf(ConnectionSettings settings) {
        boolean server =
                tenant.server()
                        .map(read -> read.text("issuer").equals(settings.issuer().value()))
                        .orElse(false);
        Optional<String> app = tenant.webApp().map(Tenant::clientId);
        return server
                && settings.users()
                        .map(users -> app.equals(Optional.of(users.clientId().value())))
                        .orElse(true);
    }

    private List<Wish> wishes() {
        return Wishes.of(wanted, tenant);
    }

    /** Programs that are there are judged too, also where none was asked for. */
    @Override
    public Diagnosis diagnosis() {
        return readBack.apply(
                Wishes.of(
                        wanted.withApiAccess(
                                wanted.roles().stream()
                                        .filter(
                                                role ->
                                                        wanted.apiAccess().contains(role)
                                                                || tenant.apiApps()
                                                                        .containsKey(role.key()))
                                        .toList()),
                        tenant));
    }

    @Override
    public Optional<MadeConnection> apply(ApplyProgress progress) {
        ManagementApi asking = api.asking(progress::mayGoOn);
        Made made = new DoSetUp(asking).run(wishes(), progress);
        return new ReadMade(asking, wanted).read(made);
    }
}
