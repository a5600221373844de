/**
 * Decides how a program drives Gatehouse and a provider as a person would: a small browser without
 * scripts, and JSON calls.
 */
@NullMarked
package dev.gatehouse.demo.http;

import org.jspecify.annotations.NullMarked;
