package dev.gatehouse.application.diagnosis;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.domain.connection.CheckResult;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it is told. */
final class NotedProgress implements ExaminationProgress {
    private final List<CheckResult> done = new CopyOnWriteArrayList<>();

    @Override
    public void planned(List<String> checks) {
        done.clear();
    }

    @Override
    public void running(String check) {
        done.removeIf(result -> result.check().equals(check));
    }

    @Override
    public void done(CheckResult result) {
        done.add(result);
    }

    List<CheckResult> done() {
        return List.copyOf(done);
    }
}
