/// What the tests of every module share: the files beside the project, reference rows, accuracy.
@NullMarked
package org.ballast.testkit;

import org.jspecify.annotations.NullMarked;
