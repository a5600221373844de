"use strict";
const form = document.getElementById("appForm");
if (form) {
  form.submit();
} else {
  const { target, message } = document.body.dataset;
  const receiver = window.opener || (window.parent !== window ? window.parent : null);
  if (receiver) receiver.postMessage(JSON.parse(message), target);
}
