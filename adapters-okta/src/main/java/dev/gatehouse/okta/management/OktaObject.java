package dev.gatehouse.okta.management;

import com.nimbusds.jose.util.JSONObjectUtils;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An object of the Management API, with all its members, so that a full replacement keeps what is
 * not ours.
 *
 * <p>Members are named by dotted paths. A member of the wrong type counts as missing.
 */
public record OktaObject(Map<String, Object> members) {
    public static final OktaObject EMPTY = new OktaObject(Map.of());
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** Empty when the text is not a JSON object. */
    public static Optional<OktaObject> parse(String text) {
        try {
            return Optional.ofNullable(JSONObjectUtils.parse(text)).map(OktaObject::new);
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    /** The object's identity; empty when it could not stand in a path. */
    public Optional<String> id() {
        return find("id").filter(id -> ID.matcher(id).matches());
    }

    public String text(String path) {
        return find(path).orElse("");
    }

    public Optional<String> find(String path) {
        return at(path).filter(String.class::isInstance).map(String.class::cast);
    }

    public boolean has(String path) {
        return at(path).isPresent();
    }

    public boolean flag(String path) {
        return at(path).filter(Boolean.TRUE::equals).isPresent();
    }

    public long number(String path, long otherwise) {
        return at(path).filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .orElse(otherwise);
    }

    public List<String> texts(String path) {
        return at(path).filter(List.class::isInstance)
                .map(list -> texts((List<?>) list))
                .orElse(List.of());
    }

    private static List<String> texts(List<?> list) {
        return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    /** The objects of a list; anything else in it is left out. */
    public List<OktaObject> objects(String path) {
        List<OktaObject> objects = new ArrayList<>();
        if (at(path).orElse(null) instanceof List<?> list) {
            list.forEach(element -> object(element).ifPresent(objects::add));
        }
        return objects;
    }

    static Optional<OktaObject> object(Object element) {
        return element instanceof Map<?, ?> map
                ? Optional.of(new OktaObject(copy(map)))
                : Optional.empty();
    }

    private Optional<Object> at(String path) {
        Object here = members;
        for (String name : path.split("\\.", -1)) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Optional.ofNullable(here);
    }

    /** The same with one member set; objects on the way are made. */
    public OktaObject with(String path, Object value) {
        int dot = path.indexOf('.');
        Map<String, Object> changed = new LinkedHashMap<>(members);
        if (dot < 0) {
            changed.put(path, value);
        } else {
            String first = path.substring(0, dot);
            OktaObject inner =
                    members.get(first) instanceof Map<?, ?> map ? new OktaObject(copy(map)) : EMPTY;
            changed.put(first, inner.with(path.substring(dot + 1), value).members());
        }
        return new OktaObject(changed);
    }

    /** The same without one member. */
    public OktaObject without(String path) {
        int dot = path.indexOf('.');
        Map<String, Object> changed = new LinkedHashMap<>(members);
        if (dot < 0) {
            changed.remove(path);
        } else if (members.get(path.substring(0, dot)) instanceof Map<?, ?> map) {
            OktaObject inner = new OktaObject(copy(map)).without(path.substring(dot + 1));
            changed.put(path.substring(0, dot), inner.members());
        }
        return new OktaObject(changed);
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    String json() {
        return JSONObjectUtils.toJSONString(members);
    }

    /** The names alone: a member may be a secret. */
    @Override
    public String toString() {
        return "OktaObject" + members.keySet();
    }
}
