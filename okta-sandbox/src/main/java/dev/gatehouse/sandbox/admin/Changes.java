package dev.gatehouse.sandbox.admin;

/** Tells whoever keeps the state that something changed. */
public interface Changes extends Runnable {}
