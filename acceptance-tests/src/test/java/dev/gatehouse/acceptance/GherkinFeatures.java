package dev.gatehouse.acceptance;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

/** Runs the feature files against the started server and sandbox. */
@Suite
@IncludeEngines("cucumber")
@SelectClasspathResource("features")
public class GherkinFeatures {}
