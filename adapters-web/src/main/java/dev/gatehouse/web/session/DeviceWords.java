package dev.gatehouse.web.session;

import dev.gatehouse.domain.session.Device;

import java.util.List;
import java.util.Optional;

/**
 * Names a device in words: <i>Firefox on Windows</i>.
 *
 * <p>A user agent is what the caller says about itself, and each browser also claims to be its
 * ancestors: the more particular name counts. Unknown ones are shown as they are, shortened.
 */
final class DeviceWords {
    private static final int LONGEST = 40;

    private record Sign(String part, String name) {}

    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("SamsungBrowser/", "Samsung Internet"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("FxiOS/", "Firefox"),
                    new Sign("CriOS/", "Chrome"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("Safari/", "Safari"),
                    new Sign("curl/", "curl"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Android", "Android"),
                    new Sign("Windows", "Windows"),
                    new Sign("Mac OS X", "Mac"),
                    new Sign("CrOS", "Chromebook"),
                    new Sign("Linux", "Linux"));

    private DeviceWords() {}

    static Optional<String> of(Device device) {
        String agent = device.userAgent();
        Optional<String> browser = find(BROWSERS, agent);
        Optional<String> system = find(SYSTEMS, agent);
        if (browser.isPresent() && system.isPresent()) {
            return Optional.of(browser.get() + " on " + system.get());
        }
        return browser.or(() -> shortened(agent));
    }

    private static Optional<String> find(List<Sign> signs, String agent) {
        return signs.stream().filter(s -> agent.contains(s.part())).map(Sign::name).findFirst();
    }

    private static Optional<String> shortened(String agent) {
        if (agent.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST - 1) + "…");
    }
}
