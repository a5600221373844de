package dev.gatehouse.sandbox.management;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links of an object, with the methods that may be tried on them. */
final class Links {
    private Links() {}

    static Map<String, Object> to(String href, String... methods) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("href", href);
        if (methods.length > 0) {
            link.put("hints", Map.of("allow", List.of(methods)));
        }
        return link;
    }
}
