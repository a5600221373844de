package dev.gatehouse.sandbox.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All shelves of one tenant, named by path: {@code groups}, {@code apps/0oa1/secrets}, …. */
public final class Shelves {
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final Variables variables;
    private final Runnable changed;

    /** Makes empty shelves; {@code changed} is called after every change, from any thread. */
    public Shelves(Variables variables, Runnable changed) {
        this.variables = variables;
        this.changed = changed;
    }

    public Shelf shelf(String path) {
        return shelves.computeIfAbsent(path, name -> new Shelf(variables, changed));
    }

    /** Removes a shelf and everything below it. */
    public void drop(String path) {
        shelves.keySet().removeIf(name -> name.equals(path) || name.startsWith(path + "/"));
        changed.run();
    }

    /** Returns every document with its variables as they were written. */
    public Map<String, List<Map<String, Object>>> raw() {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        shelves.forEach(
                (name, shelf) ->
                        all.put(name, shelf.raw().stream().map(Document::fields).toList()));
        return all;
    }

    /** Puts documents back whose variables are not resolved yet. */
    public void load(Map<String, List<Map<String, Object>>> all) {
        all.forEach(
                (name, documents) ->
                        documents.forEach(fields -> shelf(name).load(new Document(fields))));
    }

    /** Puts one document whose variables are not resolved yet. */
    public void load(String path, Document raw) {
        shelf(path).load(raw);
    }
}
