/// Whole runs of a desk over the recording, worked out anew from their journals.
package org.ballast.app.run;
