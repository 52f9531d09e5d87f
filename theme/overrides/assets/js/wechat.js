// WeChat opens no calendar file and no webcal: address, and says nothing of it. A tap on one leads here:
// how to leave for a browser that can, and the page's address to take along.
import { copied } from "./subscribe.js";

const WORDS = `<h2 id="gl-leave-title">微信里打不开日历文件</h2>
<ol><li>点右上角的 <b>···</b>。</li><li>选“在浏览器打开”。</li><li>在浏览器里再点一次。</li></ol>
<p class="gl-buttons"><button class="gl-button gl-button--main" type="button" data-close>知道了</button>
<button class="gl-button" type="button" data-address>复制网址</button></p>`;

let dialog;

function made() {
  const box = document.createElement("dialog");
  box.className = "gl-leave";
  box.setAttribute("aria-labelledby", "gl-leave-title");
  box.innerHTML = WORDS;
  box.addEventListener("click", async ({ target }) => {
    if (target === box || target.closest("[data-close]")) box.close();
    const button = target.closest("[data-address]");
    if (button) button.textContent = (await copied(location.href)) ? "已复制" : "复制不了，请从右上角打开";
  });
  document.body.append(box);
  return box;
}

export function open() {
  dialog = dialog?.isConnected ? dialog : made();
  dialog.showModal();
}
