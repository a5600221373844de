package dev.gatehouse.benchmarks;

import java.lang.management.ManagementFactory;

/** What else a figure depends on. */
final class Conditions {
    private Conditions() {}

    static String now() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%d processors, load average %.1f, %s %s, Java %s"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage(),
                        system.getName(),
                        system.getArch(),
                        Runtime.version());
    }
}
