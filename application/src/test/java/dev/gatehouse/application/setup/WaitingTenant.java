package dev.gatehouse.application.setup;

import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.setup.MadeConnection;
import dev.gatehouse.domain.setup.SetUpPlan;

import java.util.Optional;

/** A tenant whose provider lets it wait before the first step, which takes ten pieces. */
record WaitingTenant(ReadTenant tenant, Runnable piece) implements ReadTenant {
    private static final int PIECES = 10;

    @Override
    public SetUpPlan plan() {
        return tenant.plan();
    }

    @Override
    public String terraform() {
        return tenant.terraform();
    }

    @Override
    public boolean isOf(ConnectionSettings settings) {
        return tenant.isOf(settings);
    }

    @Override
    public Diagnosis diagnosis() {
        return tenant.diagnosis();
    }

    @Override
    public Optional<MadeConnection> apply(ApplyProgress progress) {
        for (int i = 0; i < PIECES; i++) {
            piece.run();
            if (!progress.mayGoOn()) {
                return Optional.empty();
            }
        }
        return tenant.apply(progress);
    }
}
